"""Posts of persons in organs, as they stand in an addressee, a signature or a list of copies."""

POST = (
    r"(?:总书记|副?书记|副?[省市县区州盟旗镇乡局厅部处科院校司署行会站所队]长|副?主任|副?主席|副?总理|副?董事长|副?总经理|"
    r"检察长|指挥长|总指挥|组长|秘书长|委员长|参谋长|司令员|政委|总工程师|指导员|调研员)"
)
"""Pattern of a post; it reads 会长 and 站长 too."""
