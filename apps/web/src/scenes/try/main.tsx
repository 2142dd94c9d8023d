import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../styles/tokens.css";
import { languageReady } from "../../language/language-store.ts";
import { TryScene } from "./TryScene.tsx";

const place = document.getElementById("app");
if (place === null) throw new Error("no place to draw");
const root = createRoot(place);
void languageReady().then(() =>
  root.render(
    <StrictMode>
      <TryScene />
    </StrictMode>,
  ),
);
