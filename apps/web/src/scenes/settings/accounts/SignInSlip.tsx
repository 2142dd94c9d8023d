import { Copy, Printer } from "lucide-react";
import { useEffect } from "react";
import { basePath } from "../../../api/base-path.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { shownMoment } from "../shown-moment.ts";
import { type FirstSignIn, linkAddress } from "./account.ts";
import "./sign-in-slip.css";
import { words } from "./words.ts";

/** The one time that a one-time password or link can be read; printed, it is a slip of paper for the person. */
export function SignInSlip({
  made,
  onClose,
}: {
  readonly made: FirstSignIn;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  useEffect(() => {
    document.body.classList.add("slip-open");
    return () => document.body.classList.remove("slip-open");
  }, []);
  const { account, password, linkToken, until } = made;
  const address = `${location.origin}${basePath}sign-in`;
  const secret =
    linkToken === null ? (password ?? "") : linkAddress(location.origin, basePath, linkToken);
  const unit = account.posts[0]?.unitName;
  const lines: readonly (readonly [string, string])[] = [
    [say.columns.login, account.login],
    ...(linkToken === null
      ? ([
          [say.oneTimePassword, secret],
          [say.address, address],
        ] as const)
      : ([[say.oneTimeLink, secret]] as const)),
    [say.until, shownMoment(until)],
  ];
  const copy = (): void => {
    const text = [account.name, ...lines.map(([name, value]) => `${name}：${value}`)].join("\n");
    copyText(text);
    showToast({ kind: "done", text: say.copied, action: null });
  };
  return (
    <Dialog
      title={say.slip}
      description={say.slipHelp}
      width={560}
      actions={
        <>
          <Button icon={<Copy size={14} aria-hidden />} onPress={copy}>
            {say.copy}
          </Button>
          <Button icon={<Printer size={14} aria-hidden />} onPress={() => print()}>
            {say.print}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {say.close}
          </Button>
        </>
      }
    >
      <div className="slip">
        <h3>
          {account.name}
          {unit === undefined ? null : <small>{unit}</small>}
        </h3>
        <dl>
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value === secret ? <code>{value}</code> : value}</dd>
            </div>
          ))}
        </dl>
        <p>{say.slipNote}</p>
      </div>
    </Dialog>
  );
}

/** Over plain HTTP browsers have no clipboard of their own. */
function copyText(text: string): void {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
