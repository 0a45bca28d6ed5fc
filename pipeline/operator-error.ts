/** A mistake of whoever runs the program: a missing folder, an unknown option. Its message is all they need. */
export class OperatorError extends Error {
  override readonly name = "OperatorError"
}
