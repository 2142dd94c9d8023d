import { QRCode } from "antd";

/** A text as a QR code, for a phone to read from the screen. */
export function QrCode({
  text,
  label,
  size = 180,
}: {
  readonly text: string;
  /** For readers aloud. */
  readonly label: string;
  readonly size?: number;
}) {
  return (
    <QRCode
      type="svg"
      value={text}
      size={size}
      errorLevel="M"
      color="#17212b"
      bgColor="#fff"
      aria-label={label}
    />
  );
}
