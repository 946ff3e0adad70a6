use model_core::EnumType;

#[derive(EnumType)]
#[repr(i32)]
enum Status {
    Active = 1,
}

fn main() {}
