use adapters::pictures::{PictureLimits, Pictures};
use adapters::scans::Scans;
use app::ports::{CheckedDocument, DocumentFault, Documents, ImageFault};

use crate::samples::{CATALOG, PAGE, PAGES, bomb, halves, jpeg, pdf, png, with_exif};

async fn inspect(content: Vec<u8>) -> Result<CheckedDocument, DocumentFault> {
    let limits = PictureLimits { bytes: 1024 * 1024, pixels: 1_000_000, at_once: 1 };
    Scans::new(Pictures::new(limits)).inspect(content.into()).await
}

#[tokio::test]
async fn a_pdf_is_kept_as_it_is_and_its_pages_are_counted() {
    let content = pdf(&[CATALOG, PAGES, PAGE], "");
    let checked = inspect(content.clone()).await.unwrap();
    assert_eq!((checked.mime, checked.pages, checked.width), ("application/pdf", Some(2), None));
    assert_eq!(checked.content, content);
}

#[tokio::test]
async fn a_picture_is_made_anew_upright_and_without_metadata_or_tail() {
    let mut content = with_exif(&jpeg(&halves(300, 200)), 6);
    content.extend_from_slice(b"PK\x03\x04CANARY");
    let checked = inspect(content).await.unwrap();
    assert_eq!((checked.mime, checked.pages, checked.width, checked.height), ("image/jpeg", None, Some(200), Some(300)));
    assert!(!String::from_utf8_lossy(&checked.content).contains("CANARY"));
    let again = image::load_from_memory(&checked.content).unwrap();
    assert_eq!((again.width(), again.height()), (200, 300));

    let mut content = png(&halves(300, 200));
    content.extend_from_slice(b"<?php CANARY");
    let checked = inspect(content).await.unwrap();
    assert_eq!(checked.mime, "image/png");
    assert!(!String::from_utf8_lossy(&checked.content).contains("CANARY"));
    assert_eq!(image::load_from_memory(&checked.content).unwrap().to_rgb8(), halves(300, 200), "a PNG loses no pixel");
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let cases = [
        (Vec::new(), ImageFault::Empty),
        (vec![b'%'; 1024 * 1024 + 1], ImageFault::TooManyBytes { bytes: 1024 * 1024 + 1, limit: 1024 * 1024 }),
        (bomb(50_000, 50_000), ImageFault::TooManyPixels { width: 50_000, height: 50_000, limit: 1_000_000 }),
        (b"PK\x03\x04 a Word document".to_vec(), ImageFault::WrongType { found: "zip" }),
        (b"MZ\x90".to_vec(), ImageFault::WrongType { found: "program" }),
        (jpeg(&halves(30, 30))[..400].to_vec(), ImageFault::Damaged),
    ];
    for (content, fault) in cases {
        assert_eq!(inspect(content).await, Err(DocumentFault::Picture(fault)));
    }
    let mut large = pdf(&[CATALOG, PAGES, PAGE], "");
    large.resize(1024 * 1024 + 1, b'\n');
    assert!(matches!(inspect(large).await, Err(DocumentFault::Picture(ImageFault::TooManyBytes { .. }))));
}
