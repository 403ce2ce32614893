"""SZ 数字: GB/T 15835, units, dates."""
