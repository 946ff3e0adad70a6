mod crm {
    #[derive(model_core::Model)]
    #[model(table = "profiles")]
    pub struct Profile {
        #[model(primary_key)]
        pub id: i64,
    }
}

mod billing {
    #[derive(model_core::Model)]
    #[model(table = "profiles")]
    pub struct Customer {
        #[model(primary_key)]
        pub id: i64,
    }
}

fn main() {}
