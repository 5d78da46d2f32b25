//! What a PDF may not be or carry.

use std::io::Write;

use adapters::pictures::{PictureLimits, Pictures};
use adapters::scans::Scans;
use app::ports::{DocumentFault, Documents};
use flate2::{Compression, write::ZlibEncoder};

use crate::samples::{CATALOG, PAGE, PAGES, pdf};

async fn pages(content: &[u8]) -> Result<Option<u32>, DocumentFault> {
    let scans = Scans::new(Pictures::new(PictureLimits::default()));
    scans.inspect(content.to_vec().into()).await.map(|checked| checked.pages)
}

fn packed(objects: &str, first: usize, more: &str) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(objects.as_bytes()).unwrap();
    let data = encoder.finish().unwrap();
    let head = format!("<</Type/ObjStm/N 1/First {first}/Filter/FlateDecode{more}/Length {}>>\nstream\n", data.len());
    [head.as_bytes(), &data, b"\nendstream"].concat()
}

fn active(marker: &'static str) -> Result<Option<u32>, DocumentFault> {
    Err(DocumentFault::Active { marker })
}

#[tokio::test]
async fn scanners_pdf_pass() {
    let image = b"<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length 26>>\nstream\n\xff\xd8 (( << /JS /Launch [[ \xff\xd9\nendstream";
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, image], "/Info<</Title(\\(scan\\) 1)>>")).await, Ok(Some(2)));
    let nested: &[u8] = b"<</Type/Pages/Kids[]/Count 1/Parent 2 0 R>>";
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, nested], "")).await, Ok(Some(2)), "the root of the tree counts");
    let opens_at_a_page: &[u8] = b"<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/FitH 100]>>";
    assert_eq!(pages(&pdf(&[opens_at_a_page, PAGES, PAGE], "")).await, Ok(Some(2)));
}

#[tokio::test]
async fn pages_in_a_compressed_object_stream_are_counted() {
    let stream = packed("2 0 <</Type/Pages/Kids[3 0 R]/Count 7>>", 4, "");
    assert_eq!(pages(&pdf(&[CATALOG, &stream, PAGE], "")).await, Ok(Some(7)));
}

#[tokio::test]
async fn an_encrypted_pdf_is_refused_as_such() {
    let encryption: &[u8] = b"<</Filter/Standard/V 2/R 3/O(x)/U(y)/P -1>>";
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, encryption], "/Encrypt 4 0 R")).await, Err(DocumentFault::Encrypted));
}

#[tokio::test]
async fn whatever_acts_is_refused_and_named() {
    let cases: [(&[u8], &str); 6] = [
        (b"<</S/JavaScript/JS(app.alert\\(1\\))>>", "JavaScript"),
        (b"<</S/J#61vaScript>>", "JavaScript"),
        (b"<</S/Launch/F(cmd.exe)>>", "Launch"),
        (b"<</Names<</EmbeddedFiles 9 0 R>>>>", "EmbeddedFiles"),
        (b"<</S/SubmitForm/F(http://example.org)>>", "SubmitForm"),
        (b"<</AcroForm<</XFA 9 0 R>>>>", "XFA"),
    ];
    for (object, marker) in cases {
        assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, object], "")).await, active(marker));
    }
}

#[tokio::test]
async fn hiding_in_a_compressed_stream_does_not_help() {
    let stream = packed("9 0 <</S/Launch/F(cmd.exe)>>", 4, "");
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, &stream], "")).await, active("Launch"));
    for hiding in ["/DecodeParms<</Predictor 12>>", "/F/ASCIIHexDecode"] {
        let stream = packed("9 0 <</S/Launch>>", 4, hiding);
        assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, &stream], "")).await, Err(DocumentFault::DamagedPdf), "{hiding}");
    }
    let broken: &[u8] = b"<</Type/ObjStm/Filter/FlateDecode>>\nstream\nnot zlib\nendstream";
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, broken], "")).await, Err(DocumentFault::DamagedPdf));
}

#[tokio::test]
async fn hiding_in_a_stream_that_is_none_does_not_help() {
    // A reader that goes by the cross-reference table finds the object in what looks like a stream here.
    let swallowed: &[u8] = b"<</Length 9999>>\nstream\n5 0 obj <</S/JavaScript/JS(x)>> endobj\nendstream";
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, swallowed], "")).await, active("JavaScript"));
}

#[tokio::test]
async fn an_object_stream_that_unpacks_without_end_is_refused() {
    let stream = packed(&" ".repeat(64 * 1024 * 1024), 4, "");
    assert!(stream.len() < 100_000);
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, &stream], "")).await, Err(DocumentFault::DamagedPdf));
}

#[tokio::test]
async fn a_pdf_cut_anywhere_or_with_a_tail_is_damaged() {
    let whole = pdf(&[CATALOG, PAGES, PAGE], "");
    for cut in (8..whole.len() - 2).step_by(5) {
        assert_eq!(pages(&whole[..cut]).await, Err(DocumentFault::DamagedPdf), "cut at {cut}");
    }
    assert_eq!(pages(&[&whole[..], b"\r\n\0\0"].concat()).await, Ok(Some(2)), "blanks behind the end are usual");
    assert_eq!(pages(&[&whole[..], b"PK\x03\x04 an archive"].concat()).await, Err(DocumentFault::DamagedPdf));
    let nowhere = String::from_utf8_lossy(&whole).replace("startxref\n", "startxref\n99");
    assert_eq!(pages(nowhere.as_bytes()).await, Err(DocumentFault::DamagedPdf), "the pointer leaves the file");
}

#[tokio::test]
async fn a_pdf_without_pages_or_with_open_brackets_is_damaged() {
    assert_eq!(pages(&pdf(&[CATALOG, PAGE], "")).await, Err(DocumentFault::DamagedPdf));
    assert_eq!(pages(&pdf(&[CATALOG, PAGES, PAGE, b"<</A<<"], "")).await, Err(DocumentFault::DamagedPdf));
    let none: &[u8] = b"<</Type/Pages/Kids[]/Count 0>>";
    assert_eq!(pages(&pdf(&[CATALOG, none], "")).await, Err(DocumentFault::DamagedPdf));
}
