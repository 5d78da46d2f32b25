//! Portraits of people who do not exist: a bust before a coloured ground.

use std::io::Cursor;

use bytes::Bytes;
use image::{ImageFormat, Rgb, RgbImage};

use crate::report::Trouble;

const SIDE: u32 = 240;
const GROUNDS: [[u8; 3]; 6] = [[198, 216, 235], [214, 226, 205], [236, 222, 200], [221, 210, 232], [205, 226, 226], [232, 212, 212]];
const COATS: [[u8; 3]; 5] = [[38, 62, 96], [70, 74, 84], [92, 58, 52], [48, 84, 72], [60, 52, 88]];
const SKINS: [[u8; 3]; 3] = [[238, 205, 178], [226, 188, 158], [244, 216, 192]];

/// A JPEG portrait, another one for each number.
pub(super) fn portrait(nth: usize) -> Result<Bytes, Trouble> {
    let ground = colour(&GROUNDS, nth);
    let (coat, skin) = (colour(&COATS, nth / 2), colour(&SKINS, nth / 3));
    let hair = Rgb([40, 36, 38]);
    let picture = RgbImage::from_fn(SIDE, SIDE, |x, y| {
        if within(x, y, (120, 96), (42, 52)) {
            if y < 74 || (nth % 2 == 1 && !within(x, y, (120, 104), (34, 48))) { hair } else { skin }
        } else if nth % 2 == 1 && within(x, y, (120, 100), (52, 62)) {
            hair
        } else if within(x, y, (120, 152), (20, 28)) {
            skin
        } else if within(x, y, (120, 256), (92, 96)) {
            if x.abs_diff(120) * 3 < 232_u32.saturating_sub(y) { Rgb([250, 250, 250]) } else { coat }
        } else {
            ground
        }
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).map_err(|error| Trouble::because("生成照片", "making a portrait", error))?;
    Ok(bytes.into_inner().into())
}

fn colour(from: &[[u8; 3]], at: usize) -> Rgb<u8> {
    Rgb(from.get(at % from.len()).copied().unwrap_or([128; 3]))
}

/// True within an ellipse of this centre and these half axes.
fn within(x: u32, y: u32, centre: (u32, u32), half: (u32, u32)) -> bool {
    let (dx, dy) = (u64::from(x.abs_diff(centre.0)), u64::from(y.abs_diff(centre.1)));
    let (a, b) = (u64::from(half.0), u64::from(half.1));
    dx * dx * b * b + dy * dy * a * a <= a * a * b * b
}
