import { BlockList, isIP } from "node:net";

/** Whether a text is an address or a network: `10.1.0.0/16`, `192.168.3.4`, `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0 || address.includes("%")) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

/** A test whether an address lies in one of the networks. IPv4 written as IPv6 is IPv4: `::ffff:10.1.2.3`, `::ffff:a01:203`. */
export function networkTest(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    const all = family === "ipv4" ? 32 : 128;
    list.addSubnet(address, bits === undefined ? all : Number(bits), family);
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
  };
}

/** A test whether administrators may come from an address: from anywhere where no networks were named. */
export function administratorTest(networks: readonly string[]): (address: string) => boolean {
  return networks.length === 0 ? () => true : networkTest(networks);
}

/** Whether only this machine can reach what listens on `host`. */
export function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  return networkTest(["127.0.0.0/8", "::1"])(host);
}
