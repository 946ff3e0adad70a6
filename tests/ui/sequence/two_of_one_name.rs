mod one {
    #[derive(model_core::Sequence)]
    #[model(name = "numbers")]
    pub struct Numbers;
}

mod two {
    #[derive(model_core::Sequence)]
    #[model(name = "NUMBERS")]
    pub struct Others;
}

fn main() {}
