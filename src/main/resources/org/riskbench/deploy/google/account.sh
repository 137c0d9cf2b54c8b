# A service account of its own, which may do nothing but read the secrets below.
make_account() {
  gcloud iam service-accounts describe "$account" --project "$PROJECT" >/dev/null 2>&1 ||
    gcloud iam service-accounts create "$name" --project "$PROJECT" --display-name "Risk model @model@"
}

# Keeps what comes on standard input as a secret that only this account may read.
keep() {
  gcloud secrets describe "$name-$1" --project "$PROJECT" >/dev/null 2>&1 ||
    gcloud secrets create "$name-$1" --project "$PROJECT" --replication-policy automatic
  gcloud secrets versions add "$name-$1" --project "$PROJECT" --data-file -
  gcloud secrets add-iam-policy-binding "$name-$1" --project "$PROJECT" \
    --member "serviceAccount:$account" --role roles/secretmanager.secretAccessor >/dev/null
}
