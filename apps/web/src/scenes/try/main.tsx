import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../styles/tokens.css";
import { TryScene } from "./TryScene.tsx";

const root = document.getElementById("app");
if (root === null) throw new Error("no place to draw");
createRoot(root).render(
  <StrictMode>
    <TryScene />
  </StrictMode>,
);
