# Why: what an installed almanac consists of, and the package that sectors find it by.
