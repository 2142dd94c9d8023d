import { keyCaps, onMac } from "./key-map.ts";

/** A combination of keys as caps: Ctrl K. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className="key-caps">
      {keyCaps(keys, onMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
