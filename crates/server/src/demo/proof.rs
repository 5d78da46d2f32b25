//! The scan of a certificate that never was: one page of PDF, marked as a sample.

use std::fmt::Write;

use bytes::Bytes;

/// The certificate of a unit. Readers show Chinese in a font of their own.
pub(super) fn certificate(unit: &str, code: &str) -> Bytes {
    let mut content = String::from("0.72 0.12 0.12 RG 3 w 36 36 523 770 re S 1 w 44 44 507 754 re S\n");
    let lines = [
        (30, 190, 690, "法人登记证书"),
        (14, 215, 655, "（演练样本，不是证件）"),
        (16, 90, 560, "名　　称"),
        (16, 90, 500, "统一社会信用代码"),
        (16, 90, 440, "有效期限"),
        (12, 90, 120, "本页由演练程序生成，所载信息均为虚构，仅供演练核对使用。"),
    ];
    for (size, x, y, text) in lines {
        line(&mut content, size, x, y, text);
    }
    line(&mut content, 16, 240, 560, unit);
    // not every reader's Chinese font has Latin letters for this encoding
    let _ = writeln!(content, "BT /F2 16 Tf 240 500 Td ({code}) Tj ET");
    line(&mut content, 14, 240, 440, "二〇二一年一月一日至二〇二五年十二月三十一日");
    line(&mut content, 14, 380, 190, "登记机关（样例）");
    content.push_str("0.8 0.1 0.1 RG 2 w 396 210 84 84 re S 0.8 0.1 0.1 rg\n");
    line(&mut content, 18, 420, 258, "样");
    line(&mut content, 18, 420, 226, "例");
    assemble(&content)
}

fn line(content: &mut String, size: u32, x: u32, y: u32, text: &str) {
    let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let _ = writeln!(content, "BT /F1 {size} Tf {x} {y} Td <{hex}> Tj ET");
}

fn assemble(content: &str) -> Bytes {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R \
         /Resources << /Font << /F1 4 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            .to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> \
         /DW 1000 /FontDescriptor 6 0 R >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 \
         /CapHeight 880 /StemV 93 >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}endstream", content.len()),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (nth, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", nth + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into()
}
