import { CallError } from "@luoshi/server/contract/client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../styles/tokens.css";
import { createQueryClient } from "../api/query-client.ts";
import { languageReady } from "../language/language-store.ts";
import { App } from "./App.tsx";
import { createAppRouter } from "./router.ts";

const place = document.getElementById("app");
if (place === null) throw new Error("no place to draw");
const client = createQueryClient();
// What the server refused stands on the page; the console is for faults of ours.
const onCaughtError = (error: unknown): void => {
  if (!(error instanceof CallError)) console.error(error);
};
const root = createRoot(place, { onCaughtError });
void languageReady().then(() =>
  root.render(
    <StrictMode>
      <App client={client} router={createAppRouter(client)} />
    </StrictMode>,
  ),
);
