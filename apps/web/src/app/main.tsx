import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../styles/tokens.css";
import { createQueryClient } from "../api/query-client.ts";
import { App } from "./App.tsx";
import { createAppRouter } from "./router.ts";

const place = document.getElementById("app");
if (place === null) throw new Error("no place to draw");
const client = createQueryClient();
createRoot(place).render(
  <StrictMode>
    <App client={client} router={createAppRouter(client)} />
  </StrictMode>,
);
