// validatorUrl null: nothing about the model is sent to anybody.
function show(description, key) {
  document.getElementById("key-form").hidden = true;
  window.ui = SwaggerUIBundle({
    spec: description,
    dom_id: "#swagger-ui",
    validatorUrl: null,
    tryItOutEnabled: true,
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
    requestInterceptor: (request) => {
      // A record that somebody only tries must not count among the earlier ones of others.
      const url = new URL(request.url, location.href);
      if (url.pathname === "/v1/score" && !url.searchParams.has("update")) {
        url.searchParams.set("update", "false");
        request.url = url.toString();
      }
      if (key !== "") {
        request.headers["Authorization"] = "Bearer " + key;
      }
      return request;
    },
  });
}

// The key stays in this page and goes nowhere else: neither into the address nor into any store.
async function load(key) {
  const headers = key === "" ? {} : { Authorization: "Bearer " + key };
  const answer = await fetch("/openapi.json", { headers: headers });
  if (answer.ok) {
    show(await answer.json(), key);
    return;
  }
  document.getElementById("key-form").hidden = false;
  document.getElementById("key-said").textContent =
    key === "" ? "" : (await answer.json()).detail;
}

document.getElementById("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  load(document.getElementById("key").value.trim());
});
load("");
