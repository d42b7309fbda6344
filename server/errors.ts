export { AppError } from '../model/app-error'
