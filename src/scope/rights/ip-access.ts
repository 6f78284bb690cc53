import { BlockList, isIP } from 'node:net';

/** Whether an address is in a policy's `ip_access`: addresses, CIDR networks, ranges. Without a list, everybody is. */
export function isAddressAllowed(address: string | null, networks: string[]): boolean {
	if (networks.length === 0) return true;
	if (address === null) return false;
	const family = familyOf(address);
	return family !== null && listOf(networks).check(address, family);
}

/** An entry that cannot be read lets nobody in. */
function listOf(networks: string[]): BlockList {
	const list = new BlockList();

	for (const network of networks) {
		try {
			addTo(list, network.trim());
		} catch {
			continue;
		}
	}

	return list;
}

function addTo(list: BlockList, network: string): void {
	const [start = '', end] = network.split('-');
	const [base = '', bits] = network.split('/');
	const family = familyOf(end === undefined ? base : start);
	if (family === null) return;
	if (end !== undefined) list.addRange(start, end, family);
	else if (bits === undefined) list.addAddress(base, family);
	else if (/^\d{1,3}$/.test(bits)) list.addSubnet(base, Number(bits), family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
	const version = isIP(address);
	return version === 0 ? null : version === 4 ? 'ipv4' : 'ipv6';
}
