//! The outside world behind the ports that `app` names: clocks, chance, keys, passwords, files, mail, pictures, scans.

pub mod folder;
pub mod head_file;
pub mod keys;
pub mod mail;
pub mod passwords;
mod pdf;
pub mod pictures;
pub mod scans;
mod sniff;
pub mod system;
pub mod vault;
