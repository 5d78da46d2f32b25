//! Scans of certificates: decided by content; pictures made anew, PDF looked through.

use std::io::Cursor;

use app::ports::{CheckedDocument, DocumentFault, Documents, ImageFault};
use async_trait::async_trait;
use bytes::Bytes;
use image::{DynamicImage, ImageFormat};

use crate::pictures::{PictureLimits, Pictures, decode, jpeg};
use crate::{pdf, sniff};

/// A little better than what scanners make themselves: small characters must stay readable.
const QUALITY: u8 = 90;

/// Looks through scans, with the limits and the threads of [`Pictures`].
#[derive(Clone)]
pub struct Scans {
    pictures: Pictures,
}

impl Scans {
    /// Shares limits and threads with `pictures`.
    #[must_use]
    pub fn new(pictures: Pictures) -> Self {
        Self { pictures }
    }
}

#[async_trait]
impl Documents for Scans {
    async fn inspect(&self, content: Bytes) -> Result<CheckedDocument, DocumentFault> {
        let limits = self.pictures.limits();
        self.pictures.work(move || inspect(content, limits)).await?
    }
}

fn inspect(content: Bytes, limits: PictureLimits) -> Result<CheckedDocument, DocumentFault> {
    let bytes = content.len() as u64;
    if bytes > limits.bytes {
        return Err(ImageFault::TooManyBytes { bytes, limit: limits.bytes }.into());
    }
    if sniff::kind(&content) == "pdf" {
        let pages = pdf::inspect(&content)?;
        return Ok(CheckedDocument { mime: "application/pdf", pages: Some(pages), width: None, height: None, content });
    }
    let (mime, picture) = decode(&content, limits)?;
    let (width, height) = (Some(picture.width()), Some(picture.height()));
    let content = anew(mime, &picture)?;
    Ok(CheckedDocument { mime, pages: None, width, height, content })
}

/// The same picture without metadata, and without whatever hid behind its end.
fn anew(mime: &str, picture: &DynamicImage) -> Result<Bytes, ImageFault> {
    if mime == "image/jpeg" {
        return jpeg(&picture.to_rgb8(), QUALITY);
    }
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).map_err(|error| ImageFault::Busy(error.to_string()))?;
    Ok(out.into_inner().into())
}
