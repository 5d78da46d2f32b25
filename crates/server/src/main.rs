//! The binary `kechuang`: configuration, wiring, commands.
fn main() {}
