//! The pages and the JSON door: routes, templates, locales, assets.
