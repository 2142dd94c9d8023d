/** One key map for the whole screen. */
export function useKeyboard(): void {}
