//! How far a slip of the keyboard is from what was meant.

/// True when one character changed, put in, left out, or two neighbours exchanged lead from `a` to `b`, or none.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (Some(a), Some(b)) = (a.get(same..), b.get(same..)) else { return false };
    match (a, b) {
        ([], []) | ([_], []) | ([], [_]) => true,
        ([x, y, rest_a @ ..], [v, w, rest_b @ ..]) if x == w && y == v && rest_a == rest_b => true,
        ([_, rest_a @ ..], [_, rest_b @ ..]) if rest_a == rest_b => true,
        ([_, rest @ ..], other) if rest == other => true,
        (other, [_, rest @ ..]) => rest == other,
        _ => false,
    }
}
