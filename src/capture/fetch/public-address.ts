import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Which addresses belong to the public net: those of the IANA registries (iana-ipv4- and iana-ipv6-special-registry) that are
 * set aside for nothing else. Loopback, private and link-local networks, carriers' own, the cloud's 169.254.169.254 and
 * addresses that wrap one of them are none.
 */

/** IPv6 addresses in public use so far (RFC 4291, 2.4; IANA, Global Unicast Address Assignments). */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");

/** The IPv4 address in the last 32 bits, for networks that have IPv6 alone (RFC 6052: 64:ff9b::/96). */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/** Whether an IP address is one of the public net. What is no IP address is not. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "").replace(/%.*$/u, "");
  if (isIP(bare) === 0) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === "ipv4") return parsed.range() === "unicast";
  const six = parsed as ipaddr.IPv6;
  if (six.match(NAT64)) return isPublic(six.toByteArray().slice(-4).join("."));
  return six.match(GLOBAL) && six.range() === "unicast";
}

/** Names that mean this machine whatever a resolver says (RFC 6761, 6.3). */
export const isLocalName = (hostname: string): boolean => /(?:^|\.)localhost\.?$/iu.test(hostname);
