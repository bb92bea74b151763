/** Something outside the code keeps a process from starting. The message is a whole sentence that names the cure. */
export class StartRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartRefusal';
  }
}
