"""The roadmap: phases of steps, who sees to them, and where they lead."""
