//! Photos and documents: kept, shown, replaced, refused.

use axum::http::StatusCode;
use testkit::{paper::Paper, picture};

use crate::{
    apply_form::Desk,
    house::{Browser, Seen},
};

const PROOF: &str = "unit/proof_file";

async fn send(desk: &Desk, path: &str, field: &str, name: &str, content: &[u8]) -> Seen {
    let paper = desk.paper(path).await;
    assert!(paper.files().contains(&field.to_owned()), "{:?}", paper.files());
    desk.house.press(&desk.browser, &paper, "save", Some((field, name, content))).await
}

async fn held(desk: &Desk, item: &str, key: &str) -> String {
    desk.dossier().await.answers.text(item, key).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_photo_becomes_a_portrait_and_is_seen_by_those_who_may() {
    let desk = Desk::new().await;
    let item = desk.dossier().await.answers.items("members/expert")[0].clone();
    let kept = send(&desk, &desk.item(&item), "members/expert/photo", "证件\"照.jpg", &picture::jpeg(640, 480)).await;
    let page = desk.open(kept.led_to()).await;
    let file = held(&desk, &item, "members/expert/photo").await;
    let address = format!("/applications/{}/files/{file}", desk.id);
    assert!(page.text.contains(&format!("src=\"{address}\"")) && page.text.contains("200×200"), "{}", page.text);
    let seen = desk.open(&address).await;
    assert_eq!(seen.header("content-type"), "image/jpeg");
    assert!(seen.header("content-disposition").starts_with("inline; filename="));
    assert!(seen.header("content-security-policy").starts_with("sandbox"));
    assert_eq!((seen.header("x-content-type-options"), seen.header("cache-control")), ("nosniff", "no-store"));
    let stranger = desk.house.world.unit("示例大学", "institution", Some("320000"), 2).await;
    let stranger = desk.house.browser(&desk.house.world.admin_of(&stranger).await).await;
    assert_eq!(desk.house.get(&stranger, &address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.house.get(&Browser::default(), &address).await.status, StatusCode::SEE_OTHER);

    // replaced, then taken away
    let kept = send(&desk, &desk.item(&item), "members/expert/photo", "二.jpg", &picture::jpeg(300, 300)).await;
    kept.led_to();
    assert_ne!(held(&desk, &item, "members/expert/photo").await, file);
    let mut paper = desk.paper(&desk.item(&item)).await;
    paper.put("members/expert/photo.remove", "yes");
    desk.press(&paper, "save").await.led_to();
    assert_eq!(held(&desk, &item, "members/expert/photo").await, "");
}

#[tokio::test]
async fn a_photo_is_cut_where_the_reader_chose_and_never_beyond_its_edge() {
    let desk = Desk::new().await;
    let item = desk.dossier().await.answers.items("members/expert")[0].clone();
    let path = desk.item(&item);
    let key = "members/expert/photo";
    let photo = picture::jpeg(640, 480);
    let mut portraits = Vec::new();
    for cut in ["", "no numbers at all", "0 0 200", "440 280 200"] {
        let mut paper = desk.paper(&path).await;
        paper.script("members/expert/photo.crop", cut);
        desk.house.press(&desk.browser, &paper, "save", Some((key, "照片.jpg", &photo))).await.led_to();
        let file = held(&desk, &item, key).await;
        portraits.push(desk.open(&format!("/applications/{}/files/{file}", desk.id)).await.text);
    }
    assert_eq!(portraits[0], portraits[1], "what is no choice is the middle");
    assert!(portraits[0] != portraits[2] && portraits[2] != portraits[3], "each choice is another picture");
    let mut paper = desk.paper(&path).await;
    paper.script("members/expert/photo.crop", "441 280 200");
    let refused = desk.house.press(&desk.browser, &paper, "save", Some((key, "照片.jpg", &photo))).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(refused.text.contains("裁剪"), "{}", refused.text);
}

#[tokio::test]
async fn hostile_files_are_refused_with_the_reason_and_the_rest_is_kept() {
    let desk = Desk::new().await;
    let path = desk.part("unit");
    let big = vec![b'%'; 11 * 1024 * 1024];
    let cases: [(&str, &[u8], &str); 5] = [
        ("页面.html", b"<html><script>alert(1)</script></html>", "文件格式"),
        ("空.pdf", b"", "文件是空的"),
        ("坏.pdf", b"%PDF-1.7\nnothing more", "文件已损坏"),
        ("坏.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "文件已损坏"),
        ("大.pdf", &big, "最大 10 MB"),
    ];
    for (name, content, why) in cases {
        let mut paper = desk.paper(&path).await;
        paper.put("unit/foundation", name);
        let refused = desk.house.press(&desk.browser, &paper, "next", Some((PROOF, name, content))).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", refused.text);
        assert!(refused.text.contains(why) && refused.text.contains("href=\"#f-unit-proof_file\""), "{name}: {}", refused.text);
        assert!(refused.text.contains("class=\"errors\" id=\"f-unit-proof_file-error\""), "{name}");
        assert_eq!(desk.text("unit/foundation").await, name, "the text beside it is kept");
        assert_eq!(held(&desk, "", PROOF).await, "");
        // and the page that came back can be sent again
        assert!(Paper::of(&refused.text, "data-warn").has("unit/foundation"));
    }
    let item = desk.dossier().await.answers.items("members/leader")[0].clone();
    let big = picture::jpeg(2000, 2000).len();
    assert!(big > 0);
    let mut photo = picture::jpeg(400, 400).to_vec();
    photo.resize(3 * 1024 * 1024, 0);
    let refused = send(&desk, &desk.item(&item), "members/leader/photo", "大.jpg", &photo).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("最大 2 MB") && refused.text.contains("附件.三"), "{}", refused.text);
}

#[tokio::test]
async fn one_summary_tells_of_a_refused_file_and_of_a_text_that_is_too_long() {
    let desk = Desk::new().await;
    let mut paper = desk.paper(&desk.part("unit")).await;
    let long = "长".repeat(1001);
    paper.put("unit/foundation", &long);
    let refused = desk.house.press(&desk.browser, &paper, "next", Some((PROOF, "空.pdf", b""))).await;
    let (_, summary) = refused.text.split_once("<section class=\"problems\"").expect("a summary");
    let (summary, _) = summary.split_once("</section>").expect("its end");
    assert!(summary.contains("href=\"#f-unit-proof_file\"") && summary.contains("href=\"#f-unit-foundation\""), "{summary}");
    assert_eq!(desk.text("unit/foundation").await, long, "the text is kept all the same");
}

#[tokio::test]
async fn a_file_whose_object_is_gone_says_so() {
    let desk = Desk::new().await;
    send(&desk, &desk.part("unit"), PROOF, "证明.png", &picture::jpeg(300, 300)).await.led_to();
    let file = held(&desk, "", PROOF).await;
    let key = app::files::object_key(&file);
    desk.house.world.app.ports().objects.delete(&key).await.expect("deletes");
    let seen = desk.house.get(&desk.browser, &format!("/applications/{}/files/{file}", desk.id)).await;
    assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(seen.text.contains("文件暂时无法打开") && seen.text.contains("证明.png"), "{}", seen.text);
}

#[tokio::test]
async fn a_photo_smaller_than_asked_for_is_taken_and_its_page_says_so() {
    let desk = Desk::new().await;
    let item = desk.dossier().await.answers.items("members/expert")[0].clone();
    let mut paper = desk.paper(&desk.item(&item)).await;
    paper.put("members/expert/name", "林样例");
    let small = picture::jpeg(60, 60);
    let kept = desk.house.press(&desk.browser, &paper, "next", Some(("members/expert/photo", "小.jpg", &small))).await;
    assert!(kept.led_to().starts_with(&desk.item(&item)), "the page says so before anything else: {}", kept.led_to());
    let page = desk.open(kept.led_to()).await;
    assert!(page.text.contains("照片原图不足 200×200 像素") && !page.text.contains("class=\"problems\""), "{}", page.text);
    assert!(!held(&desk, &item, "members/expert/photo").await.is_empty());
    let right = send(&desk, &desk.item(&item), "members/expert/photo", "好.jpg", &picture::jpeg(200, 260)).await;
    assert!(!desk.open(right.led_to()).await.text.contains("照片原图不足"));
}
