//! The outside world behind the ports that app names: clocks, chance, keys, objects, mail, images, passwords.
