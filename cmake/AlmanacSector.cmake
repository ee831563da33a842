# Why: a sector with code is built by one call, the same inside this tree and out of it.
