//! What a file is by its first bytes, whatever its name says.

/// `jpeg`, `png`, `pdf` and some that are named in refusals; `unknown` for the rest.
pub(crate) fn kind(content: &[u8]) -> &'static str {
    const STARTS: &[(&[u8], &str)] = &[
        (b"\xff\xd8\xff", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"%PDF-", "pdf"),
        (b"GIF8", "gif"),
        (b"BM", "bmp"),
        (b"II*\0", "tiff"),
        (b"MM\0*", "tiff"),
        (b"PK\x03\x04", "zip"),
        (b"\x1f\x8b", "zip"),
        (b"Rar!", "zip"),
        (b"7z\xbc\xaf\x27\x1c", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
        (b"MZ", "program"),
        (b"\x7fELF", "program"),
    ];
    if let Some((_, name)) = STARTS.iter().find(|(start, _)| content.starts_with(start)) {
        return name;
    }
    match (content.get(..4), content.get(4..8), content.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => "webp",
        (_, Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1" | b"msf1" | b"hevc")) => "heic",
        (_, Some(b"ftyp"), Some(b"avif")) => "avif",
        _ => markup(content),
    }
}

fn markup(content: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(&content[..content.len().min(512)]).to_ascii_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if text.contains("<svg") {
        "svg"
    } else if text.starts_with("<!doctype html") || text.starts_with("<html") || text.contains("<script") {
        "html"
    } else {
        "unknown"
    }
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn content_decides() {
        let cases: &[(&[u8], &str)] = &[
            (b"\xff\xd8\xff\xe0", "jpeg"),
            (b"\x89PNG\r\n\x1a\n....", "png"),
            (b"%PDF-1.7", "pdf"),
            (b"GIF89a", "gif"),
            (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
            (b"\0\0\0\x18ftypheic", "heic"),
            (b"<?xml version='1.0'?><svg xmlns='x'>", "svg"),
            (b"\xef\xbb\xbf <!DOCTYPE html>", "html"),
            (b"PK\x03\x04", "zip"),
            (b"", "unknown"),
            (b"hello", "unknown"),
        ];
        for (content, expected) in cases {
            assert_eq!(kind(content), *expected, "{content:?}");
        }
    }
}
