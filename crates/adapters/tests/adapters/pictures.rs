use adapters::pictures::{PictureLimits, Pictures};
use app::ports::{Crop, ImageFault, Images, ReadImage};
use bytes::Bytes;
use image::RgbImage;

use crate::samples::{BLUE, RED, bomb, clear_png, halves, jpeg, png, with_exif};

fn pictures() -> Pictures {
    Pictures::new(PictureLimits { bytes: 2 * 1024 * 1024, pixels: 4_000_000, at_once: 2 })
}

async fn portrait(content: Vec<u8>, crop: Option<Crop>) -> RgbImage {
    let made = pictures().portrait(content.into(), crop).await.unwrap();
    assert!(made.starts_with(b"\xff\xd8\xff"), "a portrait is a JPEG");
    let picture = image::load_from_memory(&made).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (200, 200));
    picture
}

fn is_near(picture: &RgbImage, (x, y): (u32, u32), colour: [u8; 3]) -> bool {
    picture.get_pixel(x, y).0.iter().zip(colour).all(|(found, wanted)| found.abs_diff(wanted) < 24)
}

#[tokio::test]
async fn type_and_size_come_from_the_content() {
    let read = pictures().read(png(&halves(30, 20)).into()).await;
    assert_eq!(read, Ok(ReadImage { mime: "image/png", width: 30, height: 20 }));
    let read = pictures().read(jpeg(&halves(30, 20)).into()).await;
    assert_eq!(read, Ok(ReadImage { mime: "image/jpeg", width: 30, height: 20 }));
}

#[tokio::test]
async fn a_portrait_is_the_centred_square_unless_said_otherwise() {
    let wide = png(&halves(800, 400));
    let centred = portrait(wide.clone(), None).await;
    assert!(is_near(&centred, (20, 100), RED) && is_near(&centred, (180, 100), BLUE));
    let left = portrait(wide.clone(), Some(Crop { x: 0, y: 0, side: 400 })).await;
    assert!(is_near(&left, (20, 100), RED) && is_near(&left, (180, 100), RED));
    let right = portrait(wide, Some(Crop { x: 500, y: 100, side: 300 })).await;
    assert!(is_near(&right, (20, 100), BLUE) && is_near(&right, (180, 100), BLUE));
}

#[tokio::test]
async fn a_small_picture_is_enlarged_and_a_transparent_one_becomes_white() {
    let small = portrait(png(&halves(40, 40)), None).await;
    assert!(is_near(&small, (10, 100), RED) && is_near(&small, (190, 100), BLUE));
    let clear = portrait(clear_png(300, 300), None).await;
    assert!(is_near(&clear, (100, 100), [255, 255, 255]));
}

#[tokio::test]
async fn the_orientation_in_the_file_is_honoured_and_its_metadata_dropped() {
    // Where the red half must be after turning: (x, y) in the portrait.
    let cases = [
        (1, (10, 100)),
        (2, (190, 100)),
        (3, (190, 100)),
        (4, (10, 100)),
        (5, (100, 10)),
        (6, (100, 10)),
        (7, (100, 190)),
        (8, (100, 190)),
    ];
    for (orientation, red) in cases {
        let content = with_exif(&jpeg(&halves(400, 400)), orientation);
        let picture = portrait(content.clone(), None).await;
        assert!(is_near(&picture, red, RED), "orientation {orientation}");
        let made = pictures().portrait(content.into(), None).await.unwrap();
        assert!(!String::from_utf8_lossy(&made).contains("CANARY") && !made.windows(4).any(|four| four == b"Exif"), "metadata is left");
    }
    let turned = with_exif(&jpeg(&halves(60, 20)), 6);
    assert_eq!(pictures().read(turned.into()).await, Ok(ReadImage { mime: "image/jpeg", width: 20, height: 60 }));
}

#[tokio::test]
async fn a_bomb_is_refused_by_its_header() {
    for (width, height) in [(100_000, 100_000), (2_000_000_000, 2), (2001, 2000), (0xffff_ffff, 0xffff_ffff)] {
        let fault = pictures().read(bomb(width, height).into()).await.unwrap_err();
        assert_eq!(fault, ImageFault::TooManyPixels { width, height, limit: 4_000_000 });
    }
    for (width, height) in [(0, 10), (10, 0)] {
        assert_eq!(pictures().read(bomb(width, height).into()).await, Err(ImageFault::Damaged));
    }
    let large = jpeg(&halves(2100, 2100));
    assert_eq!(
        pictures().portrait(large.into(), None).await,
        Err(ImageFault::TooManyPixels { width: 2100, height: 2100, limit: 4_000_000 })
    );
}

#[tokio::test]
async fn more_bytes_than_allowed_are_refused_before_anything_is_read() {
    let mut content = png(&halves(4, 4));
    content.resize(2 * 1024 * 1024 + 1, 0);
    let expected = ImageFault::TooManyBytes { bytes: 2 * 1024 * 1024 + 1, limit: 2 * 1024 * 1024 };
    assert_eq!(pictures().read(content.into()).await, Err(expected));
    assert_eq!(pictures().read(Bytes::new()).await, Err(ImageFault::Empty));
}

#[tokio::test]
async fn other_types_are_named_whatever_they_pretend() {
    let cases: [(&[u8], &str); 6] = [
        (b"GIF89a\x01\0\x01\0", "gif"),
        (b"%PDF-1.7\n", "pdf"),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>", "svg"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (b"<html><script>x()</script>", "html"),
        (b"just text", "unknown"),
    ];
    for (content, found) in cases {
        assert_eq!(pictures().read(Bytes::copy_from_slice(content)).await, Err(ImageFault::WrongType { found }));
    }
}

#[tokio::test]
async fn a_truncated_upload_is_damaged_wherever_it_was_cut() {
    for whole in [jpeg(&halves(300, 300)), png(&halves(300, 300))] {
        for tenth in 1..10 {
            let cut = whole[..whole.len() * tenth / 10].to_vec();
            let fault = pictures().read(cut.into()).await;
            assert_eq!(fault, Err(ImageFault::Damaged), "{tenth} tenths of {} bytes", whole.len());
        }
    }
}

#[tokio::test]
async fn noise_behind_a_good_beginning_is_refused_without_a_panic() {
    for good in [jpeg(&halves(64, 64)), png(&halves(64, 64))] {
        for at in (12..good.len()).step_by(7) {
            let mut noisy = good.clone();
            noisy[at] ^= 0x55;
            match pictures().read(noisy.into()).await {
                Ok(_) | Err(ImageFault::Damaged | ImageFault::TooManyPixels { .. } | ImageFault::WrongType { .. }) => {}
                Err(other) => panic!("byte {at}: {other}"),
            }
        }
    }
}

#[tokio::test]
async fn what_hides_behind_the_picture_is_not_in_the_portrait() {
    let hidden = b"<script>alert(1)</script>PK\x03\x04CANARY";
    for mut content in [jpeg(&halves(300, 300)), png(&halves(300, 300))] {
        content.extend_from_slice(hidden);
        let made = pictures().portrait(content.into(), None).await.unwrap();
        assert!(!String::from_utf8_lossy(&made).contains("CANARY"));
    }
}

#[tokio::test]
async fn a_crop_beyond_the_edge_is_refused() {
    let content = Bytes::from(png(&halves(300, 200)));
    for (x, y, side) in [(0, 0, 201), (101, 0, 200), (0, 1, 200), (0, 0, 0), (u32::MAX, 0, 10), (0, u32::MAX, u32::MAX)] {
        let fault = pictures().portrait(content.clone(), Some(Crop { x, y, side })).await;
        assert_eq!(fault, Err(ImageFault::CropOutside), "{x} {y} {side}");
    }
}
