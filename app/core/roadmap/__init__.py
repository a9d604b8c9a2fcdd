"""The roadmap: phases of steps that a pack names, with what a report leaves open of them."""
