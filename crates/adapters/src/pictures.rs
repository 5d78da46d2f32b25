//! Pictures: looked at before they are decoded, decoded under limits, turned upright, and made anew.

mod jpeg_end;

use std::io::Cursor;
use std::sync::Arc;

use app::ports::{Crop, ImageFault, Images, ReadImage};
use async_trait::async_trait;
use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use tokio::sync::Semaphore;

use crate::sniff;

/// Side of a portrait in pixels.
const SIDE: u32 = 200;
const QUALITY: u8 = 88;

/// What a picture may be at the most. The cycle may allow less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureLimits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Pixels in all; 36 million is an A4 page at 600 dpi.
    pub pixels: u64,
    /// How many may be decoded at once; the others wait.
    pub at_once: usize,
}

impl Default for PictureLimits {
    fn default() -> Self {
        Self { bytes: 20 * 1024 * 1024, pixels: 36_000_000, at_once: 2 }
    }
}

/// Decodes with the `image` crate on threads made for it.
#[derive(Clone)]
pub struct Pictures {
    limits: PictureLimits,
    permits: Arc<Semaphore>,
}

impl Pictures {
    /// A decoder with these limits.
    #[must_use]
    pub fn new(limits: PictureLimits) -> Self {
        Self { limits, permits: Arc::new(Semaphore::new(limits.at_once.max(1))) }
    }

    pub(crate) async fn work<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T, ImageFault> {
        let permit = self.permits.clone().acquire_owned().await.map_err(|error| ImageFault::Busy(error.to_string()))?;
        let result = tokio::task::spawn_blocking(move || {
            let result = job();
            drop(permit);
            result
        });
        result.await.map_err(|error| ImageFault::Busy(error.to_string()))
    }

    pub(crate) fn limits(&self) -> PictureLimits {
        self.limits
    }
}

#[async_trait]
impl Images for Pictures {
    async fn read(&self, content: Bytes) -> Result<ReadImage, ImageFault> {
        let limits = self.limits;
        let (mime, picture) = self.work(move || decode(&content, limits)).await??;
        Ok(ReadImage { mime, width: picture.width(), height: picture.height() })
    }

    async fn portrait(&self, content: Bytes, crop: Option<Crop>) -> Result<Bytes, ImageFault> {
        let limits = self.limits;
        self.work(move || decode(&content, limits).and_then(|(_, picture)| portrait(&picture, crop))).await?
    }
}

/// The picture as a viewer shows it, with its type.
pub(crate) fn decode(content: &[u8], limits: PictureLimits) -> Result<(&'static str, DynamicImage), ImageFault> {
    let bytes = content.len() as u64;
    if bytes == 0 {
        return Err(ImageFault::Empty);
    }
    if bytes > limits.bytes {
        return Err(ImageFault::TooManyBytes { bytes, limit: limits.bytes });
    }
    let (format, mime, content) = match sniff::kind(content) {
        "png" => {
            check_pixels(png_size(content).ok_or(ImageFault::Damaged)?, limits.pixels)?;
            (ImageFormat::Png, "image/png", content)
        }
        "jpeg" => (ImageFormat::Jpeg, "image/jpeg", &content[..jpeg_end::find(content).ok_or(ImageFault::Damaged)?]),
        found => return Err(ImageFault::WrongType { found }),
    };
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut bounds = Limits::default();
    bounds.max_alloc = Some(limits.pixels.saturating_mul(4));
    reader.limits(bounds);
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error, limits.pixels))?;
    check_pixels(decoder.dimensions(), limits.pixels)?;
    let orientation = decoder.orientation().map_err(|error| fault(&error, limits.pixels))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error, limits.pixels))?;
    picture.apply_orientation(orientation);
    Ok((mime, picture))
}

/// Width and height in the header of a PNG, before the decoder believes them.
fn png_size(content: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| content.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    (content.get(12..16)? == b"IHDR").then_some(())?;
    Some((number(16)?, number(20)?))
}

fn check_pixels((width, height): (u32, u32), limit: u64) -> Result<(), ImageFault> {
    if width == 0 || height == 0 {
        return Err(ImageFault::Damaged);
    }
    if u64::from(width) * u64::from(height) > limit {
        return Err(ImageFault::TooManyPixels { width, height, limit });
    }
    Ok(())
}

fn fault(error: &ImageError, limit: u64) -> ImageFault {
    match error {
        ImageError::Limits(_) => ImageFault::TooManyPixels { width: 0, height: 0, limit },
        _ => ImageFault::Damaged,
    }
}

fn portrait(picture: &DynamicImage, crop: Option<Crop>) -> Result<Bytes, ImageFault> {
    let Crop { x, y, side } = crop.unwrap_or_else(|| centred(picture.width(), picture.height()));
    let inside = |from: u32, length: u32| from.checked_add(side).is_some_and(|to| to <= length);
    if side == 0 || !inside(x, picture.width()) || !inside(y, picture.height()) {
        return Err(ImageFault::CropOutside);
    }
    let square = picture.crop_imm(x, y, side, side).resize_exact(SIDE, SIDE, FilterType::Lanczos3);
    jpeg(&on_white(&square), QUALITY)
}

fn centred(width: u32, height: u32) -> Crop {
    let side = width.min(height);
    Crop { x: (width - side) / 2, y: (height - side) / 2, side }
}

/// JPEG knows no transparency: what is transparent becomes white, as on paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let source = picture.to_rgba8();
    RgbImage::from_fn(source.width(), source.height(), |x, y| {
        let [r, g, b, a] = source.get_pixel(x, y).0.map(u16::from);
        let over = |colour: u16| u8::try_from((colour * a + 255 * (255 - a)) / 255).unwrap_or(u8::MAX);
        Rgb([over(r), over(g), over(b)])
    })
}

pub(crate) fn jpeg(picture: &RgbImage, quality: u8) -> Result<Bytes, ImageFault> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, quality).encode_image(picture).map_err(|error| ImageFault::Busy(error.to_string()))?;
    Ok(out.into())
}
