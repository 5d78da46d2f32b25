//! Everything that speaks SQL: entities, migrations, reads and writes per noun.
