/** What one connection of a driver may take. */
export interface DriverLimits {
  /** Bytes; longer messages end the connection, unread. */
  readonly messageLength: number;
  /** The same before a login has succeeded. */
  readonly messageBeforeLogin: number;
  /** Milliseconds without a byte after which a connection is closed. */
  readonly idle: number;
  /** Milliseconds from the first byte of a message to its last. */
  readonly message: number;
}

export const defaultDriverLimits: DriverLimits = {
  messageLength: 1024 * 1024,
  messageBeforeLogin: 256 * 1024,
  idle: 600_000,
  message: 30_000,
};
