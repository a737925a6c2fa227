// Lists the names of all indexes and how far each is.
SHOW INDEXES
YIELD name, state, populationPercent
RETURN name, state, populationPercent AS percent
