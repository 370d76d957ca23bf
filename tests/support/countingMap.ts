/** A map that counts how often it is asked, so that work can be measured without a clock. */
export class CountingMap<K, V> extends Map<K, V> {
	asked = 0;

	override get(key: K): V | undefined {
		this.asked += 1;
		return super.get(key);
	}
}
