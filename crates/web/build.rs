//! Tells cargo that embedded folders are inputs, so that a new text or asset is seen without editing Rust.

fn main() {
    for folder in ["locales", "assets", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
