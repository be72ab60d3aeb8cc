/**
 * Which addresses this server may call on somebody's word: those of the public internet alone. A name may lead to this machine, to
 * the network around it or to a cloud's own services, and somebody who writes a rule must not reach those through us.
 * Source of the ranges: IANA special-purpose address registries (RFC 6890 and successors), multicast RFC 5771 and RFC 4291.
 */
import { BlockList, isIP, isIPv4 } from 'node:net'

const special4: [string, number][] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by carriers (CGNAT)
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, and clouds' own services
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // automatic multicast tunnels
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]
/** Of IPv6 only 2000::/3 is given out for the public internet; these parts of it are not, or carry an IPv4 address inside. */
const special6: [string, number][] = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
]

const refused4 = new BlockList()
for (const [net, bits] of special4) refused4.addSubnet(net, bits, 'ipv4')
const given6 = new BlockList()
given6.addSubnet('2000::', 3, 'ipv6')
const refused6 = new BlockList()
for (const [net, bits] of special6) refused6.addSubnet(net, bits, 'ipv6')

/** IPv4 written as IPv6 (::ffff:0:0/96, 64:ff9b::/96) lies outside 2000::/3 and is refused with the rest, whatever is inside. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (isIPv4(address)) return !refused4.check(address, 'ipv4')
  const bare = address.split('%')[0] ?? ''
  return given6.check(bare, 'ipv6') && !refused6.check(bare, 'ipv6')
}
