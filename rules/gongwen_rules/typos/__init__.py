"""错别字: the character that is right elsewhere and wrong in its sentence."""
