//! World for tests: app, database, mail box, file box, clocks that the test moves.
