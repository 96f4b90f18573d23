import { describe, expect, it } from "vitest";
import { isLocalName, isPublic } from "../../../src/capture/fetch/public-address.ts";

/** Addresses of the IANA special-purpose registries, the ends of their ranges, and the neighbours that are public. */

describe("addresses of the public net", () => {
  it.each([
    ..."8.8.8.8 1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0".split(" "),
    ..."169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.167.255.255 192.169.0.0 223.255.255.255".split(" "),
    ..."2606:4700::1111 2a00:1450:4001::1 2400::1 [2606:4700::1] ::ffff:8.8.8.8 64:ff9b::808:808".split(" "),
  ])("%s is one", (address) => expect(isPublic(address)).toBe(true));

  it.each([
    ..."0.0.0.0 0.1.2.3 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 127.255.255.255".split(" "),
    ..."169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.168.0.1 198.18.0.1".split(" "),
    ..."198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255".split(" "),
    ..."::1 :: [::1] ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1 ::127.0.0.1".split(" "),
    ..."fe80::1 fe80::1%eth0 febf::1 fec0::1 fc00::1 fdff::1 ff02::1 100::1 2001::1 2001:db8::1 2002:7f00:1::".split(
      " ",
    ),
    ..."64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::808:808 3fff::1 5f00::1".split(" "),
    ..."localhost example.com 127.1 2130706433 0x7f000001".split(" "),
    "",
  ])("%s is none", (address) => expect(isPublic(address)).toBe(false));

  it("names that mean this machine", () => {
    for (const name of ["localhost", "LOCALHOST.", "a.localhost", "a.b.localhost."])
      expect(isLocalName(name), name).toBe(true);
    for (const name of ["localhost.example", "notlocalhost", "local"]) expect(isLocalName(name), name).toBe(false);
  });
});
