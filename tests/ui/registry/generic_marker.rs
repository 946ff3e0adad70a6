use model_core::Registry;

#[derive(Registry)]
pub struct Database<T>(T);

fn main() {}
