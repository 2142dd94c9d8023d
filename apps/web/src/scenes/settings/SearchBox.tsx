import "../../ui/search-box.css";
import { Search } from "lucide-react";
import { useSearchText } from "../../ui/use-search-text.ts";

/** The search above a list; `/` leads to it. What is typed reaches the list when it rests. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { typed, type, box } = useSearchText(value, onChange);
  return (
    <label className="search-box">
      <Search size={14} aria-hidden />
      <input
        ref={box}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </label>
  );
}
