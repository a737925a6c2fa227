// Waits until every index answers from all of the data.
// $seconds: how long to wait at most
CALL db.awaitIndexes($seconds)
