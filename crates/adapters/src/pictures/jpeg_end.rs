//! Where a JPEG ends. The decoder forgives a missing end and paints the rest grey; a truncated upload must not pass.

/// The length of the JPEG at the start of `content`, end marker included; `None` when there is no end.
pub(crate) fn find(content: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        if *content.get(at)? != 0xff {
            return None;
        }
        match *content.get(at + 1)? {
            0xff => at += 1,
            0xd9 => return Some(at + 2),
            0x01 | 0xd0..=0xd7 => at += 2,
            0xda => at = after_scan(content, at + 2 + length(content, at + 2)?)?,
            _ => at += 2 + length(content, at + 2)?,
        }
    }
}

fn length(content: &[u8], at: usize) -> Option<usize> {
    let length = usize::from(u16::from_be_bytes([*content.get(at)?, *content.get(at + 1)?]));
    (length >= 2).then_some(length)
}

/// The first marker behind compressed data that is neither a stuffed byte nor a restart.
fn after_scan(content: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += content.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match *content.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_end_is_found_behind_segments_and_scans() {
        let jpeg = b"\xff\xd8\xff\xe1\x00\x06\xff\xd9\xff\xd9\xff\xda\x00\x02\x12\xff\x00\xff\xd3\x34\xff\xff\xd9tail";
        assert_eq!(find(jpeg), Some(jpeg.len() - 4), "an end inside a segment is none");
    }

    #[test]
    fn no_length_of_garbage_makes_it_run_away() {
        let whole = b"\xff\xd8\xff\xe1\x00\x06\xff\xd9\xff\xd9\xff\xda\x00\x02\x12\xff\x00\x34\xff\xd9";
        for cut in 0..whole.len() {
            assert_eq!(find(&whole[..cut]), None, "cut at {cut}");
        }
        assert_eq!(find(b"\xff\xd8\xff\xe1\x00\x00\xff\xd9"), None, "a length below 2");
        assert_eq!(find(b"\xff\xd8nonsense"), None);
    }
}
