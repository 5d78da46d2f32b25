//! What is sent as a file: a photo with its preview, a document.

/// A photo. Sent as `<name>`; removed by ticking `<name>.remove`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Photo {
    /// Address of the picture that is held, if any.
    pub src: Option<String>,
    /// Its name, size and measure as text.
    pub file_name: Option<String>,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    /// What is accepted, as `accept` wants it, e.g. `image/jpeg,image/png`.
    pub accept: String,
    /// Width and height in pixels to which the browser's helper crops.
    pub side: u32,
    /// Largest size in bytes; the browser's helper warns before sending.
    pub max_bytes: u64,
}

/// A document. Sent as `<name>`; removed by ticking `<name>.remove`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Address under which the held document can be opened.
    pub href: Option<String>,
    /// Its name as it was sent.
    pub file_name: Option<String>,
    /// Size, pages, when it was sent, as text.
    pub facts: String,
    /// What is accepted, as `accept` wants it.
    pub accept: String,
    /// Largest size in bytes; the browser's helper warns before sending.
    pub max_bytes: u64,
}
