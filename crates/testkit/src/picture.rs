//! Pictures for tests, made on the spot.

use std::io::Cursor;

use bytes::Bytes;
use image::{ImageFormat, Rgb, RgbImage};

/// A JPEG of this size.
#[must_use]
pub fn jpeg(width: u32, height: u32) -> Bytes {
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, 160]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    Bytes::from(bytes.into_inner())
}
